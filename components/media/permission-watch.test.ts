import { expect } from '@open-wc/testing';
import { FakePermissions } from '../testing/fake-permissions.ts';
import { until } from '../testing/media.ts';
import { PermissionWatch } from './permission-watch.ts';

describe('PermissionWatch', () => {
  let permissions: FakePermissions;
  const told: string[] = [];
  const watched = () => new PermissionWatch((device, previous) => told.push(`${device} from ${previous}`));

  beforeEach(() => {
    told.length = 0;
    permissions = new FakePermissions({ camera: 'denied', microphone: 'prompt' });
  });
  afterEach(() => permissions.restore());

  it('tells what the browser says, and every change of it', async () => {
    const watch = watched();
    expect(watch.permission('camera')).to.equal('unknown');
    await until(() => told.length === 2);
    expect(told).to.have.members(['camera from unknown', 'microphone from unknown']);
    expect(watch.permission('camera')).to.equal('denied');
    expect(watch.permission('microphone')).to.equal('prompt');
    permissions.set('camera', 'granted');
    expect(told.at(-1)).to.equal('camera from denied');
    expect(watch.permission('camera')).to.equal('granted');
    watch.close();
  });

  it('is silent once it is closed, also when the browser answers late', async () => {
    const early = watched();
    await until(() => told.length === 2);
    early.close();
    early.close();
    watched().close();
    await new Promise((resolve) => setTimeout(resolve));
    permissions.set('camera', 'granted');
    expect(told).to.have.length(2);
  });

  it('knows nothing where the browser does not know the names', async () => {
    permissions.refuse = true;
    const watch = watched();
    await new Promise((resolve) => setTimeout(resolve));
    expect(watch.permission('camera')).to.equal('unknown');
    expect(told).to.deep.equal([]);
  });
});
