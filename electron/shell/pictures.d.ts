/** A picture bundled as a data: address. */
declare module '*.png?inline' {
  const dataUrl: string;
  export default dataUrl;
}
