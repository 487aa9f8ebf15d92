/** `absent`: nothing answers. `refused`: the page was opened without the token of the running program. */
export class HostUnavailable extends Error {
  readonly reason: 'absent' | 'refused';

  constructor(reason: 'absent' | 'refused') {
    super(`The host is ${reason}.`);
    this.name = 'HostUnavailable';
    this.reason = reason;
  }
}
