/** The sources that are shown on a page name this service instead of an example, and can be copied. */

const EXAMPLE = 'https://meet.example.org';
/** Milliseconds. */
const TOLD = 2_000;

function addButton(figure: HTMLElement): void {
  const code = figure.querySelector('code');
  if (!code) return;
  const text = (code.textContent ?? '').replaceAll(EXAMPLE, location.origin);
  code.textContent = text;

  const button = document.createElement('button');
  button.type = 'button';
  // Its text changes, and is read when it does.
  button.ariaLive = 'polite';
  button.textContent = 'Copy';
  let timer = 0;
  const tell = (words: string): void => {
    button.textContent = words;
    clearTimeout(timer);
    timer = window.setTimeout(() => (button.textContent = 'Copy'), TOLD);
  };
  button.addEventListener('click', () => {
    // There is no clipboard on pages that came by plain HTTP.
    const copied = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'));
    copied.then(
      () => tell('Copied'),
      () => {
        getSelection()?.selectAllChildren(code);
        tell('Press Ctrl+C');
      },
    );
  });
  figure.querySelector('figcaption')?.append(button);
}

for (const figure of document.querySelectorAll<HTMLElement>('.source')) addButton(figure);
