/** What SIPp plays: a telephone system that offers one stream of a call for recording, sends a capture when it is asked for sound, and hangs up after it was told to hold. */
export function sippScenario({ metadata, capture, label }: { metadata: string; capture: string; label: string }): string {
  const sdp = (direction: string) => `v=0
o=sipp 53655765 2353687637 IN IP4 [local_ip]
s=-
c=IN IP4 [media_ip]
t=0 0
m=audio [media_port] RTP/AVP 0
a=rtpmap:0 PCMU/8000
a=label:${label}
a=${direction}`;
  const request = (line: string, seq: string, more = '') => `${line}
Via: SIP/2.0/[transport] [local_ip]:[local_port];branch=[branch]
From: sipp <sip:sipp@[local_ip]:[local_port]>;tag=[pid]SIPp[call_number]
To: <sip:srs@[remote_ip]:[remote_port]>[peer_tag_param]
Call-ID: [call_id]
CSeq: ${seq}
Contact: <sip:sipp@[local_ip]:[local_port];transport=[transport]>;+sip.src
Max-Forwards: 70${more}`;
  const answered = (direction: string) => `<recv request="INVITE"/>
<send><![CDATA[
SIP/2.0 200 OK
[last_Via:]
[last_From:]
[last_To:]
[last_Call-ID:]
[last_CSeq:]
Contact: <sip:sipp@[local_ip]:[local_port];transport=[transport]>;+sip.src
Content-Type: application/sdp
Content-Length: [len]

${sdp(direction)}
]]></send>
<recv request="ACK"/>`;
  return `<?xml version="1.0" encoding="ISO-8859-1" ?>
<!DOCTYPE scenario SYSTEM "sipp.dtd">
<scenario name="recording client">
<send retrans="500"><![CDATA[
${request('INVITE sip:srs@[remote_ip]:[remote_port] SIP/2.0', '1 INVITE', '\nRequire: siprec\nAccept: application/sdp, application/rs-metadata\nMIME-Version: 1.0\nContent-Type: multipart/mixed;boundary=zwischen\nContent-Length: [len]').replace('[peer_tag_param]', '')}

--zwischen
Content-Type: application/sdp

${sdp('sendonly')}
--zwischen
Content-Type: application/rs-metadata+xml
Content-Disposition: recording-session

${metadata}
--zwischen--
]]></send>
<recv response="100" optional="true"/>
<recv response="200"/>
<send><![CDATA[
${request('ACK [next_url] SIP/2.0', '1 ACK', '\nContent-Length: 0')}

]]></send>
${answered('sendonly')}
<nop><action><exec play_pcap_audio="${capture}"/></action></nop>
${answered('inactive')}
<pause milliseconds="300"/>
<send retrans="500"><![CDATA[
${request('BYE [next_url] SIP/2.0', '2 BYE', '\nContent-Length: 0')}

]]></send>
<recv response="200"/>
</scenario>
`.replaceAll('[next_url]', 'sip:srs@[remote_ip]:[remote_port]');
}
