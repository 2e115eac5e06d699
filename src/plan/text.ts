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
  const nothing = plan.steps.length === 0 && plan.obstacles.length === 0 ? [nothingToDo(plan.notes)] : [];
  return [...steps, ...nothing, ...obstacles, ...notes].map((line) => line + '\n').join('');
}

/** Notes tell what could not be seen, so nothing may be claimed of that. */
export function nothingToDo(notes: readonly string[]): string {
  return notes.length === 0
    ? 'Nothing to do: everything is as the site wants it.'
    : 'Nothing to do: everything that could be seen is as the site wants it.';
}
