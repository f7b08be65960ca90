import type { Texts } from '../texts.ts';

/** Texts of the connection check. What is well needs no remedy. */
export const frCheck = {
  'finding-page-insecure':
    'Cette page n’est pas sécurisée\u202f: le navigateur ne lui donne ni caméra ni micro.',
  'remedy-page-insecure': 'Ouvrez-la avec https:// au début de son adresse.',
  'finding-camera-not-allowed': 'Cette page retient votre caméra par son en-tête Permissions-Policy.',
  'remedy-camera-not-allowed':
    'Son auteur doit l’autoriser dans cet en-tête. Vous pouvez participer sans elle.',
  'finding-microphone-not-allowed': 'Cette page retient votre micro par son en-tête Permissions-Policy.',
  'remedy-microphone-not-allowed':
    'Son auteur doit l’autoriser dans cet en-tête. Vous pouvez participer sans lui.',
  'finding-sandbox-origin':
    'Le cadre autour de cette salle lui retire son origine : il n’y a ni caméra ni micro à l’intérieur.',
  'remedy-sandbox-origin': 'Son auteur doit ajouter allow-same-origin à l’attribut sandbox du cadre.',
  'finding-sandbox-downloads':
    'Le cadre autour de cette salle ne laisse rien enregistrer : les fichiers arrivent, mais ne peuvent pas être conservés.',
  'remedy-sandbox-downloads': 'Son auteur peut ajouter allow-downloads à l’attribut sandbox du cadre.',
  'finding-sandbox-popups':
    'Le cadre autour de cette salle n’ouvre pas d’autres pages : les liens de la discussion ne font rien.',
  'remedy-sandbox-popups': 'Son auteur peut ajouter allow-popups à l’attribut sandbox du cadre.',
  'finding-csp-scripts':
    'La Content Security Policy de cette page empêche de charger des parties de la salle.',
  'remedy-csp-scripts': 'Son auteur doit autoriser le service dans la directive script-src.',
  'finding-csp-connections':
    'La Content Security Policy de cette page empêche la salle d’atteindre son service.',
  'remedy-csp-connections': 'Son auteur doit autoriser le service dans la directive connect-src.',
  'finding-csp-websockets':
    'La Content Security Policy de cette page n’autorise pas de WebSocket vers le service ; les messages prennent une voie plus lente.',
  'remedy-csp-websockets':
    'Les appels fonctionnent quand même. Son auteur peut autoriser les WebSockets dans la directive connect-src.',
  'finding-csp-images':
    'La Content Security Policy de cette page empêche d’afficher les images de la discussion.',
  'remedy-csp-images':
    'Elles peuvent quand même être enregistrées. L’auteur de la page peut les autoriser dans la directive img-src.',
  'finding-no-webrtc': 'Ce navigateur ne permet pas les appels, ou ils y sont désactivés.',
  'remedy-no-webrtc': 'Utilisez une version récente de Firefox, Chrome, Edge ou Safari.',
  'finding-camera-ready': 'Une caméra est disponible, et cette page peut l’utiliser.',
  'remedy-camera-ready': '',
  'finding-camera-unasked':
    'Une caméra est disponible. Le navigateur demandera peut-être si cette page peut l’utiliser\u202f: autorisez-la.',
  'remedy-camera-unasked': '',
  'finding-camera-denied': 'Cette page n’est pas autorisée à utiliser votre caméra.',
  'remedy-camera-denied':
    'Donnez l’autorisation à côté de l’adresse et rechargez la page, ou rejoignez la salle sans caméra.',
  'finding-camera-held-back': 'La page qui contient cette salle bloque votre caméra.',
  'remedy-camera-held-back':
    'Son auteur doit autoriser l’accès pour ce cadre. Vous pouvez rejoindre la salle sans caméra.',
  'finding-camera-missing': 'Aucune caméra n’a été trouvée.',
  'remedy-camera-missing': 'Branchez-en une, ou rejoignez la salle sans caméra.',
  'finding-microphone-ready': 'Un micro est disponible, et cette page peut l’utiliser.',
  'remedy-microphone-ready': '',
  'finding-microphone-unasked':
    'Un micro est disponible. Le navigateur demandera peut-être si cette page peut l’utiliser\u202f: autorisez-la.',
  'remedy-microphone-unasked': '',
  'finding-microphone-denied': 'Cette page n’est pas autorisée à utiliser votre micro.',
  'remedy-microphone-denied':
    'Donnez l’autorisation à côté de l’adresse et rechargez la page, ou rejoignez la salle sans micro.',
  'finding-microphone-held-back': 'La page qui contient cette salle bloque votre micro.',
  'remedy-microphone-held-back':
    'Son auteur doit autoriser l’accès pour ce cadre. Vous pouvez rejoindre la salle sans micro.',
  'finding-microphone-missing': 'Aucun micro n’a été trouvé.',
  'remedy-microphone-missing': 'Branchez-en un, ou rejoignez la salle sans micro.',
  'finding-service-ready': 'Le service répond.',
  'remedy-service-ready': '',
  'finding-service-slow': 'Le service met du temps à répondre.',
  'remedy-service-slow':
    'Les appels démarrent lentement. Rapprochez-vous du Wi-Fi, ou suspendez les autres téléchargements.',
  'finding-service-polling':
    'Votre réseau ne laisse pas passer les WebSockets\u202f; les messages prennent un chemin plus lent.',
  'remedy-service-polling':
    'Les appels fonctionnent tout de même. L’équipe qui gère le réseau ou son proxy peut autoriser les WebSockets.',
  'finding-service-unreachable': 'Le service est injoignable.',
  'remedy-service-unreachable': 'Vérifiez votre connexion et réessayez.',
  'finding-network-unknown':
    'Le service n’a pas indiqué par quels serveurs passent les appels\u202f: le réseau n’a pas pu être testé.',
  'remedy-network-unknown': 'Réessayez dans un instant, ou après avoir rejoint la salle.',
  'finding-no-servers':
    'Le service n’indique aucun serveur qui relie les réseaux\u202f: les appels ne fonctionnent qu’à l’intérieur d’un même réseau.',
  'remedy-no-servers':
    'Si un appel n’aboutit pas, demandez à l’équipe qui gère le service de configurer STUN et TURN.',
  'finding-udp-works': 'UDP passe\u202f: l’image et le son peuvent prendre le chemin direct.',
  'remedy-udp-works': '',
  'finding-udp-blocked': 'Votre réseau bloque UDP, le chemin direct de l’image et du son.',
  'remedy-udp-blocked':
    'Les appels passent par un relais, avec une légère perte de qualité. Un autre réseau, par exemple celui de votre téléphone, autorise peut-être UDP.',
  'finding-turn-udp-works': 'Un relais est joignable par UDP.',
  'remedy-turn-udp-works': '',
  'finding-turn-udp-silent': 'Aucun relais n’est joignable par UDP.',
  'remedy-turn-udp-silent': 'Rien à faire tant que l’un des autres chemins fonctionne.',
  'finding-turn-tcp-works': 'Un relais est joignable par TCP.',
  'remedy-turn-tcp-works': '',
  'finding-turn-tcp-silent': 'Aucun relais n’est joignable par TCP.',
  'remedy-turn-tcp-silent': 'Rien à faire tant que l’un des autres chemins fonctionne.',
  'finding-turn-tls-works': 'Un relais est joignable par TLS.',
  'remedy-turn-tls-works': '',
  'finding-turn-tls-silent': 'Aucun relais n’est joignable par TLS.',
  'remedy-turn-tls-silent': 'Rien à faire tant que l’un des autres chemins fonctionne.',
  'finding-turn-refused': 'Un relais refuse de travailler pour ce service.',
  'remedy-turn-refused':
    'Prévenez l’équipe qui gère le service\u202f: le relais et le service doivent avoir le même secret.',
  'finding-no-relay':
    'Le service n’a pas de relais\u202f: sur les réseaux qui bloquent le chemin direct, les appels n’aboutissent pas.',
  'remedy-no-relay':
    'Si c’est le cas du vôtre, utilisez un autre réseau, ou demandez à l’équipe qui gère le service de configurer TURN.',
  'finding-no-way-out': 'Ni le chemin direct ni un relais ne passent\u202f: les appels n’aboutiront pas ici.',
  'remedy-no-way-out':
    'Utilisez un autre réseau, par exemple celui de votre téléphone, ou demandez à l’équipe qui gère celui-ci d’autoriser UDP ou le relais.',
  checking: 'Test de votre connexion…',
  'check-good': 'Tout est prêt pour un appel.',
  'check-warning': 'Les appels fonctionnent d’ici. À savoir\u202f:',
  'check-problem': 'Quelque chose empêche les appels\u202f:',
  'severity-good': 'Tout va bien',
  'severity-warning': 'À noter',
  'severity-problem': 'Problème',
} satisfies Partial<Texts>;
