import type { Plan } from './steps.ts';

/** A plan for people: numbered steps with what exactly they change, then what stands in the way and what is left out. */
export function planText(plan: Plan): string {
  const steps = plan.steps.flatMap((step, index) => [
    `${String(index + 1).padStart(2)}. ${step.title}`,
    ...step.details.map((detail) => `      ${detail}`),
  ]);
  const obstacles = plan.obstacles.flatMap(({ what, remedy }) => [
    `In the way: ${what}`,
    `            ${remedy}`,
  ]);
  const notes = plan.notes.map((note) => `Note: ${note}`);
  const nothing =
    plan.steps.length === 0 && plan.obstacles.length === 0
      ? ['Nothing to do: everything is as the site wants it.']
      : [];
  return [...steps, ...nothing, ...obstacles, ...notes].map((line) => line + '\n').join('');
}
