import { expect, fixture, html } from '@open-wc/testing';
import { loadTexts } from '../../i18n/localize.ts';
import { INITIAL_LOCAL, type LocalState } from '../../room/room-state.ts';
import { FakePermissions } from '../../testing/fake-permissions.ts';
import { until } from '../../testing/media.ts';
import { asked, deep, find } from '../../testing/room-fixture.ts';
import type { RoomPermissionHelp } from '../room-permission-help/room-permission-help.ts';
import type { RoomPermission } from './room-permission.ts';

const PENDING = { cameraPending: true, microphonePending: true } as const;
const DENIED = { cameraError: 'permission-denied', microphoneError: 'permission-denied' } as const;

before(loadTexts);

describe('<room-permission>', () => {
  let permissions: FakePermissions;
  afterEach(() => permissions.restore());

  /** With the browser's word on it known. */
  async function shown(change: Partial<LocalState>): Promise<RoomPermission> {
    const local = { ...INITIAL_LOCAL, ...change };
    const element = await fixture<RoomPermission>(html`<room-permission .local=${local}></room-permission>`);
    await new Promise((resolve) => setTimeout(resolve));
    await element.updateComplete;
    return element;
  }
  const question = (element: RoomPermission) => deep(element, '.question')?.textContent?.trim() ?? null;

  it('says why the browser is about to ask', async () => {
    permissions = new FakePermissions({ camera: 'prompt', microphone: 'prompt' });
    const element = await shown(PENDING);
    expect(question(element)).to.contain('Your browser will ask for your camera and microphone');
    await expect(element).to.be.accessible();
    element.local = { ...INITIAL_LOCAL, cameraPending: true };
    await element.updateComplete;
    expect(question(element)).to.contain('for your camera, so that');
    element.local = INITIAL_LOCAL;
    await element.updateComplete;
    expect(question(element)).to.equal(null);
  });

  it('is silent where the answer is known', async () => {
    permissions = new FakePermissions({ camera: 'granted', microphone: 'prompt' });
    const element = await shown({ cameraPending: true });
    expect(question(element)).to.equal(null);
    element.local = { ...INITIAL_LOCAL, ...PENDING };
    await element.updateComplete;
    expect(question(element)).to.contain('for your microphone, so that');
  });

  it('goes on by itself once the permission is given', async () => {
    permissions = new FakePermissions({ camera: 'denied', microphone: 'denied' });
    const element = await shown(DENIED);
    const heard = asked(element);
    expect(find(element, '[part="device-error"]')).to.contain.text('may not use your camera and microphone');
    permissions.set('camera', 'granted');
    expect(heard).to.deep.equal([['retryDevices']]);
  });

  it('tries once more when something was allowed while a try was under way', async () => {
    permissions = new FakePermissions({ camera: 'denied', microphone: 'denied' });
    const element = await shown(DENIED);
    const heard = asked(element);
    permissions.set('camera', 'granted');
    element.local = { ...INITIAL_LOCAL, ...DENIED, ...PENDING };
    await element.updateComplete;
    permissions.set('microphone', 'granted');
    expect(heard).to.have.length(1);
    element.local = { ...INITIAL_LOCAL, microphoneError: 'permission-denied' };
    await element.updateComplete;
    expect(heard).to.deep.equal([['retryDevices'], ['retryDevices']]);
  });

  it('does not ask again what has just been refused', async () => {
    permissions = new FakePermissions({ camera: 'prompt', microphone: 'prompt' });
    const element = await shown({});
    const heard = asked(element);
    element.local = { ...INITIAL_LOCAL, ...DENIED };
    await element.updateComplete;
    permissions.set('camera', 'denied');
    permissions.set('microphone', 'denied');
    element.remove();
    document.body.append(element);
    await new Promise((resolve) => setTimeout(resolve));
    expect(heard).to.deep.equal([]);
    element.remove();
  });

  it('leaves alone what is missing or in use: no permission changes that', async () => {
    permissions = new FakePermissions({ camera: 'prompt', microphone: 'prompt' });
    const element = await shown({ cameraError: 'in-use', microphoneError: 'not-found' });
    const heard = asked(element);
    permissions.set('camera', 'granted');
    permissions.set('microphone', 'granted');
    expect(heard).to.deep.equal([]);
  });

  it('knows a refusal of the system by what the browser says', async () => {
    permissions = new FakePermissions({ camera: 'granted', microphone: 'granted' });
    const element = await shown(DENIED);
    await until(() => find<RoomPermissionHelp>(element, 'room-permission-help').allowed);
  });
});
