// Tells caches which headers of a request an answer depends on; several plugins may add theirs.

export function addVary(headers: Headers, ...names: readonly string[]): void {
  const present = new Map(
    [...(headers.get('vary')?.split(',') ?? []), ...names]
      .map((name) => name.trim())
      .filter((name) => name !== '')
      .map((name) => [name.toLowerCase(), name] as const),
  );
  headers.set('vary', [...present.values()].join(', '));
}
