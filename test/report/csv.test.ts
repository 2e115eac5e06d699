import { describe, expect, it } from 'vitest';
import { csvLine } from '../../src/report/csv.ts';

describe('a line of CSV', () => {
  it('quotes what would end a cell, and doubles quotes', () => {
    expect(csvLine(['OU=Autopilot,DC=contoso,DC=test', 'plain', 'say "no"', 'two\nlines'])).toBe(
      '"OU=Autopilot,DC=contoso,DC=test",plain,"say ""no""","two\nlines"\r\n',
    );
  });

  it('writes numbers and truth values as they are, and nothing for null', () => {
    expect(csvLine([1, -2, true, null, ''])).toBe('1,-2,true,,\r\n');
  });

  it('leaves no text that a spreadsheet would work out', () => {
    expect(csvLine(['=1+1', '+1', '-1', '@x', '\tx', 'a=b'])).toBe("'=1+1,'+1,'-1,'@x,'\tx,a=b\r\n");
  });
});
