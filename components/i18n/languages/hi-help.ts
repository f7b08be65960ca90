import type { Texts } from '../texts.ts';

const ALLOW_BESIDE_ADDRESS = 'पते के पास अनुमति दें और पेज फिर से लोड करें, या इसके बिना जॉइन करें।';
const AUTHOR_ALLOWS = 'उसे बनाने वाले को इस फ़्रेम के लिए अनुमति देनी होगी। इसके बिना भी जॉइन किया जा सकता है।';
const OTHER_WAYS = 'जब तक कोई दूसरा रास्ता काम कर रहा है, कुछ करने की ज़रूरत नहीं है।';
const PLUG_IN = 'डिवाइस जोड़ें, या इसके बिना जॉइन करें।';

/** The connection check, and help with cameras and microphones that cannot be had. */
export const hiHelp = {
  'finding-page-insecure': 'यह पेज सुरक्षित नहीं है: ब्राउज़र इसे कैमरा और माइक्रोफ़ोन नहीं देता।',
  'remedy-page-insecure': 'इसे पते की शुरुआत में https:// लगाकर खोलें।',
  'finding-camera-not-allowed': 'यह पेज अपने Permissions-Policy हेडर से आपका कैमरा रोकता है।',
  'remedy-camera-not-allowed': 'पेज बनाने वाले को उस हेडर में इसकी अनुमति देनी होगी। आप कैमरे के बिना शामिल हो सकते हैं।',
  'finding-microphone-not-allowed': 'यह पेज अपने Permissions-Policy हेडर से आपका माइक्रोफ़ोन रोकता है।',
  'remedy-microphone-not-allowed':
    'पेज बनाने वाले को उस हेडर में इसकी अनुमति देनी होगी। आप माइक्रोफ़ोन के बिना शामिल हो सकते हैं।',
  'finding-sandbox-origin': 'इस रूम के चारों ओर का फ़्रेम उसका मूल (origin) छीन लेता है: उसमें न कैमरा है, न माइक्रोफ़ोन।',
  'remedy-sandbox-origin': 'फ़्रेम बनाने वाले को उसके sandbox एट्रिब्यूट में allow-same-origin जोड़ना होगा।',
  'finding-sandbox-downloads': 'इस रूम के चारों ओर का फ़्रेम कुछ सहेजने नहीं देता: फ़ाइलें आ सकती हैं, पर रखी नहीं जा सकतीं।',
  'remedy-sandbox-downloads': 'फ़्रेम बनाने वाला उसके sandbox एट्रिब्यूट में allow-downloads जोड़ सकता है।',
  'finding-sandbox-popups': 'इस रूम के चारों ओर का फ़्रेम दूसरे पेज नहीं खोलता: चैट के लिंक काम नहीं करते।',
  'remedy-sandbox-popups': 'फ़्रेम बनाने वाला उसके sandbox एट्रिब्यूट में allow-popups जोड़ सकता है।',
  'finding-csp-scripts': 'इस पेज की Content Security Policy रूम के कुछ हिस्से लोड नहीं होने देती।',
  'remedy-csp-scripts': 'पेज बनाने वाले को script-src निर्देश में सेवा की अनुमति देनी होगी।',
  'finding-csp-connections': 'इस पेज की Content Security Policy रूम को उसकी सेवा तक पहुँचने नहीं देती।',
  'remedy-csp-connections': 'पेज बनाने वाले को connect-src निर्देश में सेवा की अनुमति देनी होगी।',
  'finding-csp-websockets':
    'इस पेज की Content Security Policy सेवा से WebSocket की अनुमति नहीं देती; संदेश धीमे रास्ते से जाते हैं।',
  'remedy-csp-websockets':
    'कॉल फिर भी काम करती हैं। पेज बनाने वाला connect-src निर्देश में WebSocket की अनुमति दे सकता है।',
  'finding-csp-images': 'इस पेज की Content Security Policy चैट की तस्वीरें दिखाने नहीं देती।',
  'remedy-csp-images': 'वे फिर भी सहेजी जा सकती हैं। पेज बनाने वाला img-src निर्देश में उनकी अनुमति दे सकता है।',
  'finding-no-webrtc': 'इस ब्राउज़र से कॉल नहीं हो सकती, या इसमें कॉल बंद हैं।',
  'remedy-no-webrtc': 'Firefox, Chrome, Edge या Safari का नया वर्शन इस्तेमाल करें।',
  'finding-camera-ready': 'कैमरा मौजूद है और यह पेज उसे इस्तेमाल कर सकता है।',
  'remedy-camera-ready': '',
  'finding-camera-unasked': 'कैमरा मौजूद है। ब्राउज़र इस पेज के लिए अनुमति माँग सकता है: “अनुमति दें” चुनें।',
  'remedy-camera-unasked': '',
  'finding-camera-denied': 'इस पेज को आपका कैमरा इस्तेमाल करने की अनुमति नहीं है।',
  'remedy-camera-denied': ALLOW_BESIDE_ADDRESS,
  'finding-camera-held-back': 'जिस पेज में यह रूम है, वह आपका कैमरा इस्तेमाल नहीं करने देता।',
  'remedy-camera-held-back': AUTHOR_ALLOWS,
  'finding-camera-missing': 'कोई कैमरा नहीं मिला।',
  'remedy-camera-missing': PLUG_IN,
  'finding-microphone-ready': 'माइक्रोफ़ोन मौजूद है और यह पेज उसे इस्तेमाल कर सकता है।',
  'remedy-microphone-ready': '',
  'finding-microphone-unasked': 'माइक्रोफ़ोन मौजूद है। ब्राउज़र इस पेज के लिए अनुमति माँग सकता है: “अनुमति दें” चुनें।',
  'remedy-microphone-unasked': '',
  'finding-microphone-denied': 'इस पेज को आपका माइक्रोफ़ोन इस्तेमाल करने की अनुमति नहीं है।',
  'remedy-microphone-denied': ALLOW_BESIDE_ADDRESS,
  'finding-microphone-held-back': 'जिस पेज में यह रूम है, वह आपका माइक्रोफ़ोन इस्तेमाल नहीं करने देता।',
  'remedy-microphone-held-back': AUTHOR_ALLOWS,
  'finding-microphone-missing': 'कोई माइक्रोफ़ोन नहीं मिला।',
  'remedy-microphone-missing': PLUG_IN,
  'finding-service-ready': 'सर्विस से जवाब मिल रहा है।',
  'remedy-service-ready': '',
  'finding-service-slow': 'सर्विस से जवाब मिलने में देर लग रही है।',
  'remedy-service-slow': 'कॉल देर से शुरू होंगी। वाई-फ़ाई राउटर के पास जाएँ, या चल रहे दूसरे डाउनलोड रोकें।',
  'finding-service-polling': 'आपका नेटवर्क WebSocket नहीं चलने देता; मैसेज धीमे रास्ते से जाते हैं।',
  'remedy-service-polling':
    'कॉल फिर भी काम करती हैं। नेटवर्क या उसका प्रॉक्सी चलाने वाले WebSocket की अनुमति दे सकते हैं।',
  'finding-service-unreachable': 'सर्विस तक पहुँचा नहीं जा सका।',
  'remedy-service-unreachable': 'अपना कनेक्शन जाँचें और फिर कोशिश करें।',
  'finding-network-unknown': 'सर्विस ने नहीं बताया कि कॉल किन सर्वर से होकर जाती हैं, इसलिए नेटवर्क जाँचा नहीं जा सका।',
  'remedy-network-unknown': 'कुछ देर में या जॉइन करने के बाद फिर कोशिश करें।',
  'finding-no-servers':
    'सर्विस ने अलग-अलग नेटवर्क को जोड़ने वाला कोई सर्वर नहीं बताया: कॉल एक ही नेटवर्क के अंदर काम करती हैं।',
  'remedy-no-servers': 'अगर कॉल कनेक्ट न हो, तो सर्विस चलाने वाले से STUN और TURN सेट अप करने को कहें।',
  'finding-udp-works': 'UDP काम कर रहा है: वीडियो और आवाज़ सीधे रास्ते से जा सकते हैं।',
  'remedy-udp-works': '',
  'finding-udp-blocked': 'आपका नेटवर्क UDP को रोकता है, जो वीडियो और आवाज़ का सीधा रास्ता है।',
  'remedy-udp-blocked':
    'कॉल रिले से होकर जाती हैं, जिससे क्वालिटी कुछ घटती है। हो सकता है कि दूसरा नेटवर्क, जैसे फ़ोन का, UDP को न रोके।',
  'finding-turn-udp-works': 'UDP से रिले तक पहुँचा जा सकता है।',
  'remedy-turn-udp-works': '',
  'finding-turn-udp-silent': 'UDP से किसी रिले तक नहीं पहुँचा जा सका।',
  'remedy-turn-udp-silent': OTHER_WAYS,
  'finding-turn-tcp-works': 'TCP से रिले तक पहुँचा जा सकता है।',
  'remedy-turn-tcp-works': '',
  'finding-turn-tcp-silent': 'TCP से किसी रिले तक नहीं पहुँचा जा सका।',
  'remedy-turn-tcp-silent': OTHER_WAYS,
  'finding-turn-tls-works': 'TLS से रिले तक पहुँचा जा सकता है।',
  'remedy-turn-tls-works': '',
  'finding-turn-tls-silent': 'TLS से किसी रिले तक नहीं पहुँचा जा सका।',
  'remedy-turn-tls-silent': OTHER_WAYS,
  'finding-turn-refused': 'एक रिले इस सर्विस के लिए काम करने से मना कर रहा है।',
  'remedy-turn-refused': 'सर्विस चलाने वाले को बताएँ: रिले और सर्विस की गुप्त कुंजी एक ही होनी चाहिए।',
  'finding-no-relay': 'सर्विस के पास कोई रिले नहीं है: जो नेटवर्क सीधा रास्ता रोकते हैं, उनमें कॉल कनेक्ट नहीं होतीं।',
  'remedy-no-relay':
    'अगर आपकी कॉल कनेक्ट न हो, तो दूसरा नेटवर्क इस्तेमाल करें, या सर्विस चलाने वाले से TURN सेट अप करने को कहें।',
  'finding-no-way-out': 'न सीधा रास्ता काम कर रहा है, न रिले: यहाँ से कॉल कनेक्ट नहीं होंगी।',
  'remedy-no-way-out':
    'दूसरा नेटवर्क इस्तेमाल करें, जैसे फ़ोन का, या इस नेटवर्क को चलाने वाले से UDP या रिले की अनुमति देने को कहें।',

  checking: 'आपका कनेक्शन जाँचा जा रहा है…',
  'check-good': 'कॉल के लिए सब कुछ तैयार है।',
  'check-warning': 'यहाँ से कॉल हो सकती है, बस यह जान लें:',
  'check-problem': 'कॉल में कोई रुकावट है:',
  'severity-good': 'ठीक',
  'severity-warning': 'ध्यान दें',
  'severity-problem': 'समस्या',

  'help-denied': (what) => `इस पेज को आपका ${what} इस्तेमाल करने की अनुमति नहीं है।`,
  'help-steps': 'क्या करें',
  'help-this-browser': 'ब्राउज़र',

  'help-again': 'यहाँ वापस आएँ। अगर अपने-आप कुछ न हो, तो “फिर कोशिश करें” दबाएँ।',
  'help-press-again': '“फिर कोशिश करें” दबाएँ।',
  'help-again-allow': '“फिर कोशिश करें” दबाएँ, और Firefox के पूछने पर “अनुमति दें” चुनें।',
  'help-choose-allow': 'ब्राउज़र के पूछने पर “अनुमति दें” चुनें।',

  'help-chrome-icon': 'सबसे ऊपर, पते के बाईं ओर, इस आइकॉन पर क्लिक करें:',
  'help-chrome-switch': '“कैमरा” और “माइक्रोफ़ोन” चालू करें।',
  'help-lock-icon': 'सबसे ऊपर, पते के बाईं ओर, ताले पर क्लिक करें:',
  'help-edge-allow': '“इस साइट के लिए अनुमतियाँ” में “कैमरा” और “माइक्रोफ़ोन” के लिए “अनुमति दें” चुनें।',
  'help-opera-allow': '“साइट सेटिंग” खोलें और “कैमरा” और “माइक्रोफ़ोन” के लिए “अनुमति दें” चुनें।',
  'help-firefox-icon': 'सबसे ऊपर, पते के बाईं ओर, कटे हुए आइकॉन पर क्लिक करें:',
  'help-firefox-clear': '“अवरोधित” या “अस्थायी रूप से अवरोधित” के पास क्रॉस दबाएँ।',
  'help-safari-menu': 'स्क्रीन के सबसे ऊपर मेन्यू में Safari खोलें, फिर “इस वेबसाइट के लिए सेटिंग्ज़…” चुनें।',
  'help-safari-allow': '“कैमरा” और “माइक्रोफ़ोन” के लिए “अनुमति दें” चुनें।',
  'help-other-icon': 'सबसे ऊपर, पते के बाईं ओर, आइकॉन पर क्लिक करें।',
  'help-other-allow': 'कैमरा और माइक्रोफ़ोन इस्तेमाल करने की अनुमति दें।',

  'help-android-icon': 'पते के पास इस आइकॉन पर टैप करें:',
  'help-android-lock': 'पते के पास ताले पर टैप करें:',
  'help-android-allow': '“अनुमतियाँ” पर टैप करें और “कैमरा” और “माइक्रोफ़ोन” चालू करें।',
  'help-firefox-android-allow': '“कैमरा” और “माइक्रोफ़ोन” के पास “अवरोधित” पर टैप करें, ताकि वहाँ “अनुमति है” दिखे।',

  'help-ios-page-menu': 'पते के पास पेज वाले आइकॉन पर टैप करें।',
  'help-ios-website': '“वेबसाइट सेटिंग्ज़” पर टैप करें; अगर यह न दिखे, तो पहले तीन बिंदुओं पर टैप करें।',
  'help-ios-settings': (browser) => `अपने डिवाइस का “सेटिंग्ज़” ऐप खोलें, “ऐप्स” पर टैप करें, फिर ${browser} पर।`,
  'help-ios-switch': '“कैमरा” और “माइक्रोफ़ोन” चालू करें।',
  'help-ios-back': 'यहाँ वापस आएँ और पेज फिर से लोड करें।',

  'help-windows':
    'Windows में “सेटिंग्स”, फिर “गोपनीयता और सुरक्षा”, फिर “कैमरा” खोलें और डेस्कटॉप ऐप्स को उसे इस्तेमाल करने दें। “माइक्रोफ़ोन” में भी यही करें।',
  'help-mac': (browser) =>
    `Mac पर “सिस्टम सेटिंग्ज़”, फिर “गोपनीयता और सुरक्षा”, फिर “कैमरा” खोलें और ${browser} के लिए चालू करें। “माइक्रोफ़ोन” में भी यही करें।`,
  'help-ios':
    'अपने डिवाइस के “सेटिंग्ज़” ऐप में “ऐप्स”, Safari, फिर “कैमरा” पर टैप करें और “अनुमति दें” चुनें। “माइक्रोफ़ोन” में भी यही करें।',
  'help-android': (browser) =>
    `अपने डिवाइस के “सेटिंग” ऐप में “ऐप्लिकेशन”, ${browser}, फिर “अनुमतियाँ” पर टैप करें और “कैमरा” और “माइक्रोफ़ोन” की अनुमति दें।`,
  'help-chromeos':
    'अपने डिवाइस की “सेटिंग” में “निजता और सुरक्षा”, फिर “निजता कंट्रोल” खोलें और कैमरा और माइक्रोफ़ोन का ऐक्सेस चालू करें।',

  'help-close-programs': 'कॉल करने या कैमरा दिखाने वाले प्रोग्राम बंद करें, जैसे Teams, Zoom या Photo Booth।',
  'help-close-tabs': 'वे दूसरे टैब और ब्राउज़र बंद करें जिनमें कॉल चल रही है।',
  'help-plug-again': 'अगर इससे मदद न मिले, तो डिवाइस निकालकर फिर से लगाएँ, या कंप्यूटर को रीस्टार्ट करें।',
  'help-plug-in': 'डिवाइस जोड़ें और उसे चालू करें।',
  'help-shutter':
    'देखें कि लेंस पर कोई ढक्कन तो नहीं, या कोई स्विच या बटन तो नहीं जिस पर कटा हुआ कैमरा या माइक्रोफ़ोन बना हो।',
  'help-policy':
    'पेज बनाने वाले के लिए: फ़्रेम में allow="camera; microphone" होना चाहिए, और Permissions-Policy हेडर को इन्हें नहीं रोकना चाहिए।',
} satisfies Partial<Texts>;
