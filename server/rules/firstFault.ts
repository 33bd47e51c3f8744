import type { Fault, FaultCode } from './fault.js';
import type { LocalizedText } from './localizedText.js';
import type { Place } from './place.js';

/**
 * Of all the faults reported, keeps the first in document order. Of two at one place it keeps the one reported first,
 * which is the fault of shape: what has none is not looked at further.
 */
export class FirstFault {
  private first: { place: Place; code: FaultCode; message: LocalizedText } | undefined;

  report(code: FaultCode, place: Place, message: LocalizedText): void {
    if (!this.first || place.compare(this.first.place) < 0) {
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
