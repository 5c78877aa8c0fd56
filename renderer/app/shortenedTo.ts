/** At most so many characters of a text, with a sign that it goes on. */
export function shortenedTo(longest: number, text: string): string {
  const characters = [...text];
  return characters.length <= longest ? text : `${characters.slice(0, longest - 1).join('')}…`;
}
