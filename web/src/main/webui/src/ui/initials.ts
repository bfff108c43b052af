/** `EW` of Emma de Wit: of the first and the last word that begin with a capital. */
export function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{Lu}/u.test(word));
  return (words.length > 1 ? [words[0], words.at(-1)] : [name]).map((word) => word?.charAt(0) ?? '').join('');
}
