/**
 * Phaser without what this stage never uses: its own source, entered at the parts for pictures in containers before one camera.
 * The build takes it in place of the package's single file, which cannot be shaken.
 */
// The renderer's files import one another in a ring that only closes when entered here, before all others.
const Renderer = require('../../node_modules/phaser/src/renderer');

require('../../node_modules/phaser/src/events/EventEmitter');
require('../../node_modules/phaser/src/cameras/2d/CameraManager');
require('../../node_modules/phaser/src/gameobjects/DisplayList');
require('../../node_modules/phaser/src/gameobjects/UpdateList');
require('../../node_modules/phaser/src/gameobjects/GameObjectCreator');
require('../../node_modules/phaser/src/gameobjects/GameObjectFactory');
require('../../node_modules/phaser/src/gameobjects/image/ImageFactory');
require('../../node_modules/phaser/src/gameobjects/container/ContainerFactory');
require('../../node_modules/phaser/src/scene/ScenePlugin');

module.exports = {
  Renderer,
  Game: require('../../node_modules/phaser/src/core/Game'),
  Scene: require('../../node_modules/phaser/src/scene/Scene'),
  GameObjects: {
    Image: require('../../node_modules/phaser/src/gameobjects/image/Image'),
    Container: require('../../node_modules/phaser/src/gameobjects/container/Container'),
  },
  BlendModes: require('../../node_modules/phaser/src/renderer/BlendModes'),
  WEBGL: require('../../node_modules/phaser/src/const').WEBGL,
  Scale: { NONE: require('../../node_modules/phaser/src/scale/const').SCALE_MODE.NONE },
};
