/** Strings have to be seen whole: what is in them is not code. */
const CSS_COMMENTS = /("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|\s*\/\*[^]*?\*\//g;
const CSS_CODE = /("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|([^"']+)/g;

/**
 * The text of a `css` template without comments and idle space. Around `+`, `-`, `*` and brackets space may carry meaning and stays.
 * @param {string} text as written, with its escapes
 */
export function minifyCss(text) {
  return text
    .replace(CSS_COMMENTS, (_part, string = '') => string)
    .replace(CSS_CODE, (_part, string = '', code = '') => string + squeezeCss(code));
}

/** @param {string} code without strings and comments */
function squeezeCss(code) {
  return code
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/(?<=[\w-]): /g, ':')
    .replaceAll(';}', '}')
    .replace(/(?<![\w.])0(?=\.\d)/g, '');
}

/**
 * The text of an `html` template with every run of space as one space, which browsers show alike outside of `<pre>`, and none before the end of a tag. Comments go.
 * @param {string} text as written, with its escapes
 */
export function minifyHtml(text) {
  return text
    .replace(/<!--[^]*?-->/g, '')
    .replace(/\s+/g, ' ')
    .replaceAll(' >', '>');
}
