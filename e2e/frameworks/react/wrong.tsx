import type {} from 'roomlet/react';
import type { ReactElement } from 'react';

/** What the types must refuse. */
export const Wrong = (): ReactElement => <video-room layout="mosaic" />;
