/** Whether an archive’s address is one of a database server; anything else is the name of a file. */
export function isServerAddress(address: string): boolean {
  return /^postgres(?:ql)?:\/\//i.test(address);
}
