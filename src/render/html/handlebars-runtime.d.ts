/** Handlebars without its compiler, for templates that were compiled beforehand; the package's own types say nothing of it. */
declare module 'handlebars/runtime.js' {
  import type Handlebars from 'handlebars';

  const runtime: { readonly create: () => Omit<typeof Handlebars, 'compile' | 'parse' | 'precompile'> };
  export default runtime;
}
