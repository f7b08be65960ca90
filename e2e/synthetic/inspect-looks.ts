import { everything, isVisible, nameOf } from './composed.ts';
import { CONTROLS, found } from './inspect-layout.ts';

/** What moves by itself or on its way somewhere. For people who have asked for less motion there must be none. */
export function motions(): readonly string[] {
  const problems = new Set<string>();
  for (const element of everything()) {
    for (const pseudo of [null, '::before', '::after', '::backdrop']) {
      const { transitionDuration, transitionProperty, animationName, scrollBehavior } = getComputedStyle(
        element,
        pseudo,
      );
      const moves = transitionDuration.split(', ').some((duration) => duration !== '0s');
      if (moves && transitionProperty !== 'none')
        problems.add(`${nameOf(element)}${pseudo ?? ''} has a transition of ${transitionProperty}`);
      if (animationName !== 'none')
        problems.add(`${nameOf(element)}${pseudo ?? ''} is animated by ${animationName}`);
      if (scrollBehavior === 'smooth') problems.add(`${nameOf(element)} scrolls smoothly`);
    }
    for (const animation of element.getAnimations())
      problems.add(`${nameOf(element)} is animated by script (${animation.id})`);
  }
  return [...problems];
}

/** In forced colours there are no backgrounds of ours: controls without a border or an underline cannot be seen. */
export function unseenControls(room: Element): readonly string[] {
  return found(room, CONTROLS)
    .filter((control) => {
      // The system draws these itself.
      if (control.matches('[type="range"], [type="checkbox"], [type="radio"]')) return false;
      const { borderBlockStartStyle, borderBlockStartWidth, borderBlockStartColor, textDecorationLine } =
        getComputedStyle(control);
      const hasBorder =
        borderBlockStartStyle !== 'none' &&
        parseFloat(borderBlockStartWidth) >= 1 &&
        borderBlockStartColor !== getComputedStyle(document.body).backgroundColor;
      return !hasBorder && textDecorationLine !== 'underline';
    })
    .map((control) => `${nameOf(control)} has no border`);
}

/** Controls that are switched on, and look as the others do where backgrounds are the system's. */
export function unseenStates(room: Element): readonly string[] {
  return found(room, '[aria-pressed="true"], [aria-checked="true"], [aria-selected="true"]')
    .filter((control) => {
      const own = getComputedStyle(control);
      const plain = [...everything(control.getRootNode() as ShadowRoot)].find(
        (other) => other.matches('[aria-pressed="false"]') && isVisible(other),
      );
      if (!plain) return false;
      const other = getComputedStyle(plain);
      return (
        own.borderBlockStartColor === other.borderBlockStartColor &&
        own.borderBlockStartWidth === other.borderBlockStartWidth
      );
    })
    .map((control) => `${nameOf(control)} does not look pressed`);
}

/** Where controls, pictures and panels are, by name; `mirrored` as if seen in a mirror. */
export function places(room: Element, mirrored: boolean): readonly string[] {
  const frame = room.getBoundingClientRect();
  return found(room, `${CONTROLS}, room-tile, .panel, h2`).map((element) => {
    const box = element.getBoundingClientRect();
    const x = mirrored ? frame.right - box.right : box.left - frame.left;
    return `${nameOf(element)}: ${[x, box.top - frame.top, box.width, box.height].map(Math.round).join(' ')}`;
  });
}
