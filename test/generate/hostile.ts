/** Texts that would end a string, a comment or a line, start an expression, or need an encoding, where they are not quoted. */
export const hostileTexts = [
  "it's",
  'say "yes"',
  '$(Get-Date) ${env:PATH} $x @(1)',
  'tick ` tick',
  'first\nsecond\r\nthird',
  'ends here #> Get-Date <# and on',
  'here\n.PARAMETER Nothing\nthere',
  "'; Get-Date; '",
  '\u2018left\u2019right\u201alow\u201bhigh',
  '\u201cdouble\u201d \u2013 dash',
  'Stra\u00dfe \u{1f600}',
  '\u2019',
  '',
  '@{a=1}',
  '%PATH% & | ; > < ^ ,',
  '\0\t\u007f',
];
