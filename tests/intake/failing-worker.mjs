// A worker thread for tests of the pool: it tells titles, and fails in the way that a title asks for.
export function extractJson({ title }) {
  if (title === 'throws') throw new Error('this one cannot be read');
  if (title === 'hangs') return new Promise(() => undefined);
  if (title === 'dies') {
    setTimeout(() => {
      throw new Error('the thread is gone');
    });
    return new Promise(() => undefined);
  }
  return JSON.stringify(title);
}
