/** The part of the WebAssembly interface that threads share: Node has it, but TypeScript declares it only for browsers. */
declare namespace WebAssembly {
  class Module {
    private readonly compiled: never
  }
  class Instance {
    constructor(module: Module, imports: object)
    readonly exports: object
  }
  function compile(bytes: Uint8Array): Promise<Module>
}
