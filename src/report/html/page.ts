import { createHash } from 'node:crypto';
import type { Status } from '../../findings/finding.ts';
import type { Action, Report, ReportedFinding } from '../report.ts';
import { countsOf, statuses } from '../table.ts';
import { drawingOf } from './drawing.ts';
import { html, Markup } from './markup.ts';
import { enhance } from './script.ts';
import { style } from './style.ts';
import { whatToDo } from '../../findings/finding.ts';

const verdicts: Readonly<Record<Status, string>> = {
  Pass: 'Everything is as the site wants it',
  Warning: 'It works; something could be better',
  Fail: 'Something is wrong',
  Unknown: 'Not everything could be told',
};
/** More of one action are folded away. */
const mostOpen = 5;
/** A page with more rows makes browsers slow: then only this many that passed are listed of each rule. */
const manyFindings = 20_000;
const passedOfEach = 100;

/**
 * One self-contained page: verdict, what to do, a picture of the site, and everything that was looked at. It asks
 * nothing of the network and may not: its content security policy allows just its own style and script.
 */
export function htmlOf(report: Report): string {
  const script = `(${enhance.toString()})();`;
  const policy = `default-src 'none'; style-src ${hashOf(style)}; script-src ${hashOf(script)}; base-uri 'none'; form-action 'none'`;
  const title = `Intune Connector for Active Directory: ${report.domains.join(', ')}`;
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        ${new Markup(`<style>${style}</style>`)}
      </head>
      <body>
        ${headerOf(report, title)}
        <main id="main">
          ${actionsOf(report.actions)}
          <h2 id="site">The site</h2>
          <div class="wide" tabindex="0" role="region" aria-labelledby="site">
            ${drawingOf(report.connections)}
          </div>
          ${everythingOf(report)}
        </main>
        <footer>
          <p>Looked at ${timesOf(report)} by ${report.collectedBy.join(', ')}.</p>
        </footer>
        ${new Markup(`<script>${script}</script>`)}
      </body>
    </html> `;
  return page.text;
}

function hashOf(source: string): string {
  return `'sha256-${createHash('sha256').update(source).digest('base64')}'`;
}

function timesOf({ collectedAt: [oldest, newest] }: Report): Markup {
  const time = (text: string): Markup => html`<time datetime="${text}">${text}</time>`;
  return oldest === newest ? time(newest) : html`${time(oldest)} to ${time(newest)}`;
}

function headerOf(report: Report, title: string): Markup {
  const counts = countsOf(report.findings);
  const servers = `${report.servers} ${report.servers === 1 ? 'server' : 'servers'}`;
  return html`<header>
    <a class="skip" href="#main">Skip to what to do</a>
    <div class="top">
      <span>${title}, ${servers}</span>
      <button id="theme" type="button" hidden>Light or dark</button>
    </div>
    <h1 class="verdict ${report.verdict}">${verdicts[report.verdict]}</h1>
    <ul class="counts">
      ${statuses.map(
        ({ status, words }) => html`<li class="${status}"><strong>${counts[status]}</strong>${words}</li>`,
      )}
    </ul>
  </header>`;
}

function actionsOf(actions: readonly Action[]): Markup {
  if (actions.length === 0) {
    return html`<h2>What to do</h2>
      <p>Nothing.</p>`;
  }
  return html`<h2>What to do, the most urgent first</h2>
    <ol class="actions">
      ${actions.map(actionOf)}
    </ol>`;
}

function actionOf({ title, why, link, findings }: Action): Markup {
  const status = findings[0]?.status ?? 'Unknown';
  const remedies = [...Map.groupBy(findings, (finding) => whatToDo(finding) ?? '')].map(([, about]) => {
    const seen = about
      .slice(0, mostOpen)
      .map(({ subject, evidence }) => html`<p class="seen">${subject}: ${evidence}</p>`);
    const left = about.length - seen.length;
    const { remedy = null, command = null } = about[0] ?? {};
    return html`${seen}${left > 0 ? html`<p>and ${left} more</p>` : null}
    ${remedy === null ? null : html`<p>${remedy}</p>`}
    ${
      command === null
        ? null
        : html`<div class="remedy">
            <pre tabindex="0">${command}</pre>
            <button type="button" class="copy" hidden>Copy</button>
          </div>`
    }`;
  });
  const rest = remedies.slice(mostOpen);
  return html`<li class="of-${status}">
    <h3>
      <span class="status ${status}">${status}</span>
      ${title}${findings.length > 1 ? ` (${findings.length})` : ''}
    </h3>
    <p class="quiet">
      ${why}
      <a href="${link}" rel="noreferrer" aria-label="Microsoft's page on: ${title}">Microsoft's page</a>
    </p>
    ${remedies.slice(0, mostOpen)}
    ${
      rest.length === 0
        ? null
        : html`<details>
            <summary>${rest.length} more of these</summary>
            ${rest}
          </details>`
    }
  </li>`;
}

function everythingOf({ findings, domains }: Report): Markup {
  const rules = [...Map.groupBy(findings, ({ id }) => id)];
  const isLong = findings.length > manyFindings;
  return html`<h2>Everything that was looked at</h2>
    ${
      isLong
        ? html`<p>
            Of each rule, ${passedOfEach} subjects that passed are listed, and all others; JSON and CSV have
            every one.
          </p>`
        : null
    }
    <fieldset class="filter" hidden>
      <legend class="quiet">Show</legend>
      <input id="search" type="search" placeholder="Search servers, OUs, text" aria-label="Search" />
      ${statuses.map(
        ({ status }) => html`<label><input type="checkbox" value="${status}" checked /> ${status}</label> `,
      )}
      <span id="shown" role="status"></span>
    </fieldset>
    ${rules.map(([id, found]) => ruleOf(id, found, { hasDomains: domains.length > 1, isLong }))}`;
}

function ruleOf(
  id: string,
  findings: readonly ReportedFinding[],
  { hasDomains, isLong }: { readonly hasDomains: boolean; readonly isLong: boolean },
): Markup {
  const counts = countsOf(findings);
  const open = findings.filter(({ status }) => status !== 'Pass');
  const passed = findings.filter(({ status }) => status === 'Pass');
  const listed = [...open, ...(isLong ? passed.slice(0, passedOfEach) : passed)];
  const said = statuses
    .filter(({ status }) => counts[status] > 0)
    .map(({ status, words }) => html`<span class="${status}">${counts[status]} ${words}</span> `);
  return html`<details class="rule" ${open.length > 0 ? new Markup('open') : null}>
    <summary>${findings[0]?.title ?? id} <span class="quiet">${id}</span> ${said}</summary>
    <table>
      <thead>
        <tr>
          <th scope="col">Status</th>
          <th scope="col">About</th>
          <th scope="col">Seen</th>
          ${hasDomains ? html`<th scope="col">Domain</th>` : null}
        </tr>
      </thead>
      <tbody>
        ${listed.map(
          ({ status, subject, evidence, domain }) =>
            html`<tr class="${status}">
              <td>${status}</td>
              <td>${subject}</td>
              <td>${evidence}</td>
              ${hasDomains ? html`<td>${domain}</td>` : null}
            </tr>`,
        )}
      </tbody>
    </table>
  </details>`;
}
