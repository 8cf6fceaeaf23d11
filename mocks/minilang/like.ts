/**
 * A SQL LIKE pattern as a test: `%` any text, `_` one character, backslash escapes the next one; a backslash
 * at the end is ignored.
 */
export function likeTest(pattern: string, ignoreCase: boolean): (text: string) => boolean {
  let source = '';
  for (let i = 0; i < pattern.length; i++) {
    const character = pattern[i] ?? '';
    if (character === '%') source += '.*';
    else if (character === '_') source += '.';
    else source += (character === '\\' ? (pattern[++i] ?? '') : character).replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  }
  const test = new RegExp(`^${source}$`, ignoreCase ? 'ius' : 'us');
  return text => test.test(text);
}
