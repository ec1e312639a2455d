/** A stage without a story: what is put up is taken down at the end, the last first. */
export class Stage {
  #cleanUps = [];

  constructor(kind) {
    this.kind = kind;
  }

  defer(cleanUp) {
    this.#cleanUps.push(cleanUp);
  }

  watch(session) {
    this.defer(() => session.close());
    return session;
  }

  async end() {
    for (const cleanUp of this.#cleanUps.reverse()) await cleanUp();
  }
}
