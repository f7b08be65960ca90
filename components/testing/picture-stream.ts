/** A stream whose picture a test can recognise: one colour, of the size that is asked for. */
export function pictureStream(colour: string, width = 320, height = 180): MediaStream {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No 2D canvas.');
  context.fillStyle = colour;
  context.fillRect(0, 0, width, height);
  return canvas.captureStream(10);
}
