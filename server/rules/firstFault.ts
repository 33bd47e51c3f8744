import type { Fault, FaultCode } from './fault.js';
import type { LocalizedText } from './localizedText.js';
import type { Place } from './place.js';

/** Of all the faults reported, keeps the first in document order; of two at one place, the fault of shape. */
export class FirstFault {
  private first: { place: Place; code: FaultCode; message: LocalizedText } | undefined;

  report(code: FaultCode, place: Place, message: LocalizedText): void {
    const order = this.first ? place.compare(this.first.place) : -1;
    if (order < 0 || (order === 0 && code === 'INVALID_RULE' && this.first?.code !== 'INVALID_RULE')) {
      this.first = { place, code, message };
    }
  }

  /** The fault to tell, undefined when none was reported. */
  get(): Fault | undefined {
    if (!this.first) return undefined;
    const { place, code, message } = this.first;
    return { code, path: place.pointer(), message };
  }
}
