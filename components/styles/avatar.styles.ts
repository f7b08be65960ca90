import { css } from 'lit';

/** Initials on the colour of their person. */
export const avatarStyles = css`
  .avatar {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 40px;
    block-size: 40px;
    border-radius: 50%;
    background: oklch(0.47 0.075 var(--_hue, 160));
    color: #fff;
    font-size: 14px;
    font-weight: 600;
  }
`;
