import { describe, it } from 'node:test';
import { newRoom, Stage } from './support/stage.ts';
import { received } from './support/probe.ts';
describe('x', () => {
  const stage = new Stage({ browsers: ['chromium'] });
  for (let i=0;i<6;i++) it('r', async () => {
      const room = newRoom();
        const ann = await stage.participant('ann', { room });
        const bob = await stage.walkthroughUser('bob');
        await bob.join(room);
        await bob.sendStream();
        await ann.sees('bob');
        await new Promise(r=>setTimeout(r,3000));
        for (const u of [ann,bob]) console.log(i,u.person.name, await received(u.person.page), await u.person.page.evaluate(async()=>{const out:any[]=[]; for(const q of window.probe.peers.filter(x=>x.signalingState!=='closed')){ out.push([q.connectionState,q.signalingState, q.getTransceivers().map(t=>[t.mid,t.direction,t.currentDirection,t.sender.track?.kind,t.sender.track?.readyState,t.sender.track?.enabled,t.receiver.track.kind,t.receiver.track.muted])]); for(const s of (await q.getStats()).values()) if(s.type==='inbound-rtp'||s.type==='outbound-rtp') out.push([s.type,s.kind,s.mid,s.packetsReceived??s.packetsSent,s.totalAudioEnergy, s.totalSamplesReceived]);} const find=(r:any,o:any[]=[])=>{for(const e of r.querySelectorAll('*')){ if(e.localName==='audio') o.push([e.paused,e.muted,e.volume,e.srcObject?.getTracks().map((t:any)=>[t.kind,t.muted,t.readyState])]); if(e.shadowRoot) find(e.shadowRoot,o);} return o;}; out.push(find(document)); return JSON.stringify(out);}));
  });
});
