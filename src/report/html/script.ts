/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/**
 * What the page does in a browser: copying commands, filter and search, light and dark, everything open when printed.
 * It goes into the page as its own source text, so it must not use anything from outside. Without it the page is whole.
 */
export function enhance(): void {
  const all = <Kind extends Element>(selector: string): Kind[] => [
    ...document.querySelectorAll<Kind>(selector),
  ];
  const rules = all<HTMLDetailsElement>('details.rule').map((details) => ({
    details,
    rows: [...details.querySelectorAll<HTMLTableRowElement>('tbody tr')].map((row) => ({
      row,
      status: row.className,
      text: '',
    })),
    wasOpen: details.open,
  }));
  const search = document.querySelector<HTMLInputElement>('#search');
  const shown = document.querySelector<HTMLElement>('#shown');
  let waiting = 0;

  function apply(): void {
    waiting = 0;
    const words = (search?.value ?? '').toLowerCase().split(/\s+/).filter(Boolean);
    const statuses = new Set(all<HTMLInputElement>('.filter input:checked').map(({ value }) => value));
    let count = 0;
    for (const { details, rows, wasOpen } of rules) {
      const title = details.firstElementChild?.textContent.toLowerCase() ?? '';
      let visible = 0;
      for (const entry of rows) {
        if (entry.text === '' && words.length > 0) {
          entry.text = `${title} ${entry.row.textContent.toLowerCase()}`;
        }
        const fits = statuses.has(entry.status) && words.every((word) => entry.text.includes(word));
        if (entry.row.hidden === fits) {
          entry.row.hidden = !fits;
        }
        visible += fits ? 1 : 0;
      }
      details.hidden = visible === 0;
      // Many open at once would have to be laid out at once.
      details.open = words.length > 0 ? visible > 0 && count + visible <= 200 : wasOpen;
      count += visible;
    }
    if (shown !== null) {
      shown.textContent = `${count} shown`;
    }
  }

  function applySoon(): void {
    waiting = waiting === 0 ? requestAnimationFrame(apply) : waiting;
  }

  async function copy(button: HTMLButtonElement): Promise<void> {
    const source = button.previousElementSibling;
    if (source === null) {
      return;
    }
    const said = button.textContent;
    try {
      await navigator.clipboard.writeText(source.textContent);
      button.textContent = 'Copied';
    } catch {
      // Without the right to write, the text is at least selected.
      getSelection()?.selectAllChildren(source);
      button.textContent = 'Selected';
    }
    setTimeout(() => {
      button.textContent = said;
    }, 1500);
  }

  search?.addEventListener('input', applySoon);
  for (const box of all<HTMLInputElement>('.filter input[type=checkbox]')) {
    box.addEventListener('change', applySoon);
  }
  for (const button of all<HTMLButtonElement>('button.copy')) {
    button.hidden = false;
    button.addEventListener('click', () => void copy(button));
  }
  for (const { details } of rules) {
    details.addEventListener('toggle', () => {
      const rule = rules.find((entry) => entry.details === details);
      if (rule !== undefined && (search?.value ?? '') === '') {
        rule.wasOpen = details.open;
      }
    });
  }
  const filter = document.querySelector<HTMLElement>('.filter');
  const theme = document.querySelector<HTMLButtonElement>('#theme');
  for (const control of [filter, theme]) {
    if (control !== null) {
      control.hidden = false;
    }
  }
  theme?.addEventListener('click', () => {
    const { style } = document.documentElement;
    const isDark =
      style.colorScheme === 'dark' ||
      (style.colorScheme === '' && matchMedia('(prefers-color-scheme: dark)').matches);
    style.colorScheme = isDark ? 'light' : 'dark';
  });
  addEventListener('beforeprint', () => {
    for (const details of all<HTMLDetailsElement>('details')) {
      details.open = true;
    }
  });
}
