/** Vite turns a CSS module into an object of class names, and takes a plain style sheet in for its effect. */
declare module '*.module.css' {
  const classes: Readonly<Record<string, string>>;
  export default classes;
}
declare module '*.css';
