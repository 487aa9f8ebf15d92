/** Letters without their accents and case, so that `reunión` is found by `reunion`. */
export function folded(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{Mn}/gu, '').toLowerCase();
}
