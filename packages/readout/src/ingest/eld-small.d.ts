/** The package types its main entry only. */
declare module 'eld/small' {
  export { eld } from 'eld';
}
