import type {} from 'roomlet';

/** What the types must refuse: `mosaic` is no layout. */
document.createElement('video-room').layout = 'mosaic';
