/**
 * The block in the editor: a placeholder and its options. The element itself is not here, so nothing opens a camera while
 * somebody writes. Plain script, as WordPress loads it: no build step.
 */
(({ blocks, blockEditor, components, element, i18n }) => {
  const { createElement: el } = element;
  const { __ } = i18n;

  /** Options with a few values to choose from. */
  const choices = () => ({
    layout: [
      __('Layout', 'roomlet'),
      {
        auto: __('Automatic', 'roomlet'),
        grid: __('All of one size', 'roomlet'),
        spotlight: __('One large', 'roomlet'),
      },
    ],
    callMode: [
      __('Calls', 'roomlet'),
      {
        auto: __('Everyone in the room talks', 'roomlet'),
        ring: __('Calls ring and are accepted', 'roomlet'),
      },
    ],
    theme: [
      __('Colours', 'roomlet'),
      {
        auto: __('As the visitor’s system', 'roomlet'),
        light: __('Light', 'roomlet'),
        dark: __('Dark', 'roomlet'),
      },
    ],
  });

  /** Options that are on or off. */
  const switches = () => ({
    audioOnly: __('Sound only', 'roomlet'),
    startMuted: __('Start with the microphone off', 'roomlet'),
    startCameraOff: __('Start with the camera off', 'roomlet'),
    noChat: __('Without chat', 'roomlet'),
    noScreenshare: __('Without sharing screens', 'roomlet'),
    noSettings: __('Without settings', 'roomlet'),
    noSelfView: __('Without one’s own picture', 'roomlet'),
    relayOnly: __('Over relays only, which hides addresses', 'roomlet'),
  });

  function options(attributes, setAttributes) {
    const set = (name) => (value) => setAttributes({ [name]: value });
    return [
      ...Object.entries(choices()).map(([name, [label, values]]) =>
        el(components.SelectControl, {
          key: name,
          label,
          value: attributes[name],
          options: Object.entries(values).map(([value, text]) => ({ value, label: text })),
          onChange: set(name),
          __nextHasNoMarginBottom: true,
          __next40pxDefaultSize: true,
        }),
      ),
      ...Object.entries(switches()).map(([name, label]) =>
        el(components.ToggleControl, {
          key: name,
          label,
          checked: attributes[name],
          onChange: set(name),
          __nextHasNoMarginBottom: true,
        }),
      ),
    ];
  }

  function Edit({ attributes, setAttributes }) {
    return el(
      'div',
      blockEditor.useBlockProps(),
      el(
        blockEditor.InspectorControls,
        null,
        el(components.PanelBody, { title: __('Options', 'roomlet') }, ...options(attributes, setAttributes)),
      ),
      el(
        components.Placeholder,
        {
          icon: 'video-alt2',
          label: __('Video room', 'roomlet'),
          instructions: __(
            'Visitors of the published post meet here. Nothing is opened while you write.',
            'roomlet',
          ),
        },
        el(components.TextControl, {
          label: __('Name of the room', 'roomlet'),
          placeholder: __('A room of this post’s own', 'roomlet'),
          help: __('Names are not secret: whoever knows the name can enter the room.', 'roomlet'),
          value: attributes.room,
          maxLength: 100,
          onChange: (room) => setAttributes({ room }),
          __nextHasNoMarginBottom: true,
          __next40pxDefaultSize: true,
        }),
      ),
    );
  }

  // What visitors get is rendered by the server.
  blocks.registerBlockType('roomlet/room', { edit: Edit, save: () => null });
})(window.wp);
