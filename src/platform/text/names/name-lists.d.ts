/** First names by language, in lower case; the package types only its main entry. */
declare module 'gender-detection-from-name/names/*' {
  const names: ReadonlyMap<string, 'male' | 'female'>;
  export default names;
}
