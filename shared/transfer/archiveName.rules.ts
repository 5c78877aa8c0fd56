/** Whether a file is called as our archives are, browsers' ` (1)` included; what it really is shows when it is looked at. */
export function isArchiveName(name: string): boolean {
  return /\.longhand( ?\(\d+\))?\.zip$/i.test(name);
}
