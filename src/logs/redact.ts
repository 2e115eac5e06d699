/**
 * Takes out of a text what nobody else may read: offline join blobs (they hold the machine's password), tokens,
 * passwords, private keys. Pure; everything that leaves a log for a table, a document or a bundle goes through here.
 * What is replaced says what it was: `[redacted token]`. Redacting twice changes nothing.
 */
export function redact(text: string): string {
  if (isShort(text) || !suspicious.test(text)) {
    return text;
  }
  return rules
    .reduce((rest, [pattern, replacement]) => rest.replace(pattern, replacement), text)
    .replace(longBase64, (run) => (isBlob(run) ? '[redacted blob]' : run));
}

/** From this length on a run of base64 is taken for a blob; certificate thumbprints and GUIDs are shorter. */
const blobLength = 100;

/** A name of a computer, a GUID: no secret has a shape of its own in so few characters. */
function isShort(text: string): boolean {
  return plainName.test(text) || (text.length < 40 && !/[\s=:<"]|eyJ|Q~/.test(text));
}

/** Mostly it is one of these, which is seen fastest. */
const plainName = /^(?:[\dA-Fa-f-]{1,39}|(?![\w.$-]*eyJ)[\w.$-]{1,39})$/;

/** A line of dashes is none, nor is a long path. */
function isBlob(run: string): boolean {
  return run.length >= blobLength && /[A-Za-z0-9]{12}/.test(run);
}

const secretNames =
  'password|passwd|pwd|unicodepwd|passphrase|secret|client_?secret|clientassertion|client_assertion|api_?key|account_?key|shared_?access_?key|sig|access_?token|refresh_?token|id_?token|authorization|token|credential|sas|code_verifier|device_code';

/** Between a name and its value, however the text is quoted: `":"`, `\":\"`, `=`, `: `, `&quot;:&quot;`. */
const joint = String.raw`(?:\\*["']|&quot;|&#34;)?\s*[:=]\s*`;
const opening = String.raw`(?:\\*["']|&quot;|&#34;)`;

const base64 = String.raw`(?:[A-Za-z0-9+/_-]|\\+/|\\+u00(?:2[bBfF]|3[dD]))`;
/** Long base64 is often broken into lines; JSON and XML write a line break in ways of their own. */
const lineBreak = String.raw`[ \t]*(?:\r?\n|(?:\\+r)?\\+n|&#(?:x[dDaA]|10|13);)+[ \t]*`;
const longBase64 = new RegExp(
  `${base64}{40,}(?:${lineBreak}${base64}{40,})*(?:${lineBreak}${base64}+(?=[=\\s"'<\\\\&]|$))?={0,2}`,
  'g',
);

const rules: readonly (readonly [RegExp, string])[] = [
  [
    /-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/g,
    '[redacted private key]',
  ],
  [/\beyJ[\w-]{6,}\.[\w-]{4,}(?:\.[\w-]*){0,3}/g, '[redacted token]'],
  [/\b(bearer|basic|negotiate|ntlm)(\s+)(?!\[redacted)[A-Za-z0-9+/=._~-]{8,}/gi, '$1$2[redacted token]'],
  [
    /(?<![a-z0-9+.-])([a-z][a-z0-9+.-]{0,20}:\/\/)[^\s/@:"'<>]{0,300}:[^\s/"'<>]{0,300}@/gi,
    '$1[redacted password]@',
  ],
  // A value in quotes, up to the same quote.
  [
    new RegExp(
      String.raw`(?<![a-z0-9])([\w.-]{0,40}?(?:${secretNames}))(${joint})(\\*["']|&quot;|&#34;)(?!\[redacted)(?:(?!\3)[^\r\n]){1,4096}?(\3|$)`,
      'gi',
    ),
    '$1$2$3[redacted secret]$4',
  ],
  // LDIF's base64, and a value without quotes.
  [new RegExp(String.raw`\b(unicodePwd::?)\s*(?!\[redacted)\S+`, 'gi'), '$1 [redacted password]'],
  [
    new RegExp(
      String.raw`(?<![a-z0-9])([\w.-]{0,40}?(?:${secretNames}))(\s*[:=]\s*)(?!\[redacted|${opening}|\s|(?:bearer|basic|negotiate|ntlm)\s)[^\s&;,<>"']+`,
      'gi',
    ),
    '$1$2[redacted secret]',
  ],
  [
    new RegExp(String.raw`(<((?:\w+:)?(?:${secretNames}))(?:\s[^>]*)?>)(?!\[redacted)[^<]+`, 'gi'),
    '$1[redacted secret]',
  ],
  [
    new RegExp(
      String.raw`(\b(?:key|name)\s*=\s*["'][^"']*(?:${secretNames})["']\s+value\s*=\s*["'])(?!\[redacted)[^"']+`,
      'gi',
    ),
    '$1[redacted secret]',
  ],
  // A field called ...Blob, whatever its length; its ...Length is no secret.
  [
    new RegExp(
      String.raw`\b(\w{0,40}?blob(?:data)?)(${joint}|>\s*)(${opening}?)(?!\[redacted)(?:${base64}|=|${lineBreak}(?=${base64}{40})){16,}`,
      'gi',
    ),
    '$1$2$3[redacted blob]',
  ],
  // Client secrets of Entra applications have a shape of their own.
  [/(?<![\w~.-])[\w.~-]{3}\dQ~[\w.~-]{31,34}(?![\w~-])/g, '[redacted secret]'],
];

/** A quick look that nearly every line of a log passes with nothing found. */
const suspicious = new RegExp(
  String.raw`eyJ|pass|pwd|secret|blob|token|authori|assertion|credential|api_?key|account_?key|access_?key|bearer|basic |negotiate |ntlm |sig=|sas=|device_code|code_verifier|PRIVATE KEY|\dQ~|:\/\/[^\s/]*@|[A-Za-z0-9+/_-]{40}`,
  'i',
);
