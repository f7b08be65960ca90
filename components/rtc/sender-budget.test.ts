import { expect } from '@open-wc/testing';
import { pictureTrack, until } from '../testing/media.ts';
import { MediaSlots } from './media-slots.ts';
import { SenderBudget } from './sender-budget.ts';
import { usualBudget, type BudgetPolicy } from './upload-budget.ts';

describe('SenderBudget', () => {
  let pc: RTCPeerConnection;
  let track: MediaStreamTrack;

  beforeEach(() => {
    pc = new RTCPeerConnection();
    track = pictureTrack();
  });
  afterEach(() => {
    track.stop();
    pc.close();
  });

  /** A budget over one camera, with a sender that is as slow as the test lets it be, and refuses what overtakes, as browsers do. */
  async function slow(policy: BudgetPolicy) {
    const slots = new MediaSlots(pc, new MediaStream());
    await slots.setTrack('camera', track);
    slots.open(['camera']);
    const sender = slots.get('camera')?.sender as RTCRtpSender;
    const taken: (number | undefined)[] = [];
    let release: () => void = () => undefined;
    let running = false;
    sender.setParameters = async ({ encodings }) => {
      if (running) throw new DOMException('', 'InvalidStateError');
      running = true;
      await new Promise<void>((resolve) => (release = resolve));
      running = false;
      taken.push(encodings[0]?.maxBitrate);
    };
    return { budget: new SenderBudget(slots, policy), taken, release: () => release() };
  }

  it('tries again what was asked for while a change was refused', async () => {
    const slots = new MediaSlots(pc, new MediaStream());
    await slots.setTrack('camera', track);
    slots.open(['camera']);
    const sender = slots.get('camera')?.sender as RTCRtpSender;
    let refuse: (reason: unknown) => void = () => undefined;
    const taken: (number | undefined)[] = [];
    sender.setParameters = ({ encodings }) => {
      taken.push(encodings[0]?.maxBitrate);
      return taken.length > 1 ? Promise.resolve() : new Promise((_, reject) => (refuse = reject));
    };
    let maxBitrate = 300_000;
    const budget = new SenderBudget(slots, (situation) => ({ ...usualBudget(situation), maxBitrate }));
    budget.apply();
    maxBitrate = 100_000;
    budget.apply();
    refuse(new DOMException('', 'InvalidStateError'));
    await until(() => taken.length === 2);
    expect(taken).to.deep.equal([300_000, 100_000]);
  });

  it('ends with the latest of several changes, though the first takes its time', async () => {
    let maxBitrate = 300_000;
    const { budget, taken, release } = await slow((situation) => ({
      ...usualBudget(situation),
      maxBitrate,
    }));
    budget.apply();
    for (maxBitrate of [200_000, 100_000]) budget.apply();
    release();
    await until(() => taken.length === 1);
    await until(() => {
      release();
      return taken.length === 2;
    });
    expect(taken).to.deep.equal([300_000, 100_000]);
  });
});
