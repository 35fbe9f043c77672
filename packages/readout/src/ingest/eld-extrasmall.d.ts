/** The package types its main entry only. */
declare module 'eld/extrasmall' {
  export { eld } from 'eld';
}
