import type { Seal } from '../accounts/seal.js';
import type { RobotRow } from '../store/entities/outbox.js';

/** What of a robot only whoever sends by it needs: with its address anybody can write to its group, with its secret sign. */
type Ways = Pick<RobotRow, 'id' | 'address' | 'secret'>;

/** The robot as it is kept. */
export function sealedRobot<Robot extends Ways>(robot: Robot, seal: Seal): Robot {
  const close = (text: string) => seal.close(text, robot.id);
  const secret = robot.secret === null ? null : close(robot.secret);
  return { ...robot, address: close(robot.address), secret };
}

/** The robot as messages are sent by it; undefined where it was sealed with another key. */
export function openedRobot<Robot extends Ways>(robot: Robot, seal: Seal): Robot | undefined {
  const address = seal.open(robot.address, robot.id);
  const secret = robot.secret === null ? null : seal.open(robot.secret, robot.id);
  return address === undefined || secret === undefined ? undefined : { ...robot, address, secret };
}
