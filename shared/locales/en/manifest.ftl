# What the browser itself shows about the extension.

manifest-name = Escale
manifest-description = A moment of intention before connecting, and a natural place to stop.
