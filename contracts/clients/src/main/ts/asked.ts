/** What the booking programs are asked with: the address of the API, the tokens of two people, a floor and a day. */
export const address = asked('API');
export const token = asked('TOKEN');
export const otherToken = asked('OTHER_TOKEN');
export const floorId = asked('FLOOR');
export const day = asked('DAY');

function asked(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set.`);
  return value;
}
