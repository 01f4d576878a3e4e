/** Whether a contract for one language speaks for another: the same tag, or the general one for a script or region of it. */
export function covers(contracted: string, wanted: string): boolean {
  const [own, asked] = [contracted.toLowerCase(), wanted.toLowerCase()];
  return own === asked || asked.startsWith(`${own}-`);
}
