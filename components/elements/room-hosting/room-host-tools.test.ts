import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { loadTexts } from '../../i18n/localize.ts';
import type { RoomRules } from '../../room/room-state.ts';
import { asked } from '../../testing/room-fixture.ts';
import type { HostQuestionEvent } from './host-question.ts';
import type { RoomHostTools } from './room-host-tools.ts';

const OPEN: RoomRules = { locked: false, knock: false, selfUnmute: true };

async function toolsOf(rules: RoomRules = OPEN): Promise<RoomHostTools> {
  const tools = await fixture<RoomHostTools>(html`<room-host-tools .rules=${rules}></room-host-tools>`);
  tools.renderRoot.querySelector('details')!.open = true;
  return tools;
}
const switches = (tools: RoomHostTools): HTMLInputElement[] => [
  ...tools.renderRoot.querySelectorAll<HTMLInputElement>('[role="switch"]'),
];

before(loadTexts);

describe('<room-host-tools>', () => {
  for (const scheme of ['light', 'dark']) {
    it(`shows the rules of the room as they are, legible in ${scheme}`, async () => {
      const tools = await toolsOf({ ...OPEN, locked: true });
      Object.assign(tools.style, { colorScheme: scheme, background: 'Canvas' });
      expect(
        switches(tools).map((input) => [input.labels![0]!.textContent.trim(), input.checked]),
      ).to.deep.equal([
        ['Lock the room', true],
        ['Newcomers ask to be let in', false],
        ['People may unmute themselves', true],
      ]);
      await expect(tools).to.be.accessible();
    });
  }

  it('asks for the other of each, with keys as well', async () => {
    const tools = await toolsOf();
    const heard = asked(tools);
    for (const input of switches(tools)) {
      input.focus();
      await sendKeys({ press: 'Space' });
    }
    expect(heard).to.deep.equal([
      ['lockRoom', true],
      ['setRules', { knock: true }],
      ['setRules', { selfUnmute: false }],
    ]);
  });

  it('shows a rule as changed when the service says so, and not before', async () => {
    const tools = await toolsOf();
    const [lock] = switches(tools);
    lock!.click();
    expect(lock!.checked).to.equal(false);
    tools.rules = { ...OPEN, locked: true };
    await tools.updateComplete;
    expect(lock!.checked).to.equal(true);
  });

  it('mutes everyone at once, and asks before it ends the meeting', async () => {
    const tools = await toolsOf();
    const heard = asked(tools);
    const questions: (string | null)[] = [];
    tools.addEventListener('room-host-question', (event: HostQuestionEvent) =>
      questions.push(event.participantId),
    );
    tools.renderRoot.querySelector<HTMLElement>('[part="mute-everyone-button"]')!.click();
    tools.renderRoot.querySelector<HTMLElement>('[part="end-button"]')!.click();
    expect(heard).to.deep.equal([['muteEveryone']]);
    expect(questions).to.deep.equal([null]);
  });

  it('stays folded as it was left', async () => {
    const tools = await toolsOf();
    const details = tools.renderRoot.querySelector('details')!;
    details.open = false;
    await new Promise((resolve) => details.addEventListener('toggle', resolve, { once: true }));
    const again = await fixture<RoomHostTools>(html`<room-host-tools .rules=${OPEN}></room-host-tools>`);
    expect(again.renderRoot.querySelector('details')!.open).to.equal(false);
  });
});
