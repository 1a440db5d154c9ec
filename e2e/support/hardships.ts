/** What may go wrong around a page, each as a script that is run before the page's own. */
export const hardships: readonly (readonly [name: string, script: () => void])[] = [
  [
    'storage is full',
    () => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError')
      }
    },
  ],
  [
    'storage is forbidden',
    () => {
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
        Object.defineProperty(window, name, {
          get: () => {
            throw new DOMException('no', 'SecurityError')
          },
        })
    },
  ],
  [
    'WebAssembly is forbidden',
    () => {
      Reflect.deleteProperty(window, 'WebAssembly')
    },
  ],
  [
    'there is no memory for WebAssembly',
    () => {
      const refuse = (): never => {
        throw new RangeError('could not allocate memory')
      }
      WebAssembly.Memory.prototype.grow = refuse
      WebAssembly.Memory = new Proxy(WebAssembly.Memory, { construct: refuse })
    },
  ],
  [
    'there are no workers',
    () => {
      const refuse = (): never => {
        throw new DOMException('no', 'SecurityError')
      }
      window.Worker = new Proxy(Worker, { construct: refuse })
    },
  ],
  [
    'the clock jumps',
    () => {
      const own = performance.now.bind(performance)
      let calls = 0
      // A page that slept finds an hour gone; what a reader sets the day to may go back.
      performance.now = () => own() + 3.6e6 * Math.floor(++calls / 300)
      Date.now = () => (calls % 2) * 1e12
    },
  ],
  [
    'every worker is ended once',
    () => {
      let ended = 0
      // eslint-disable-next-line typescript/unbound-method -- it is called on its own object again
      Worker.prototype.postMessage = new Proxy(Worker.prototype.postMessage, {
        apply: (post, worker: Worker, message) => {
          if (ended++ >= 2) return Reflect.apply(post, worker, message)
          worker.terminate()
          queueMicrotask(() => worker.dispatchEvent(new Event('error')))
        },
      })
    },
  ],
]
