import { Minus, Plus } from 'lucide';
import { useId } from 'preact/hooks';
import { Button } from './button.tsx';
import './field.css';

export interface SwitchProps {
  readonly label: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
  /** The id of what says more about it. */
  readonly describedBy?: string;
}

/** A switch: on or off at once, without a button to confirm. Its knob moves and its sign changes, so colour is not alone. */
export function Switch({ label, on, onChange, describedBy }: SwitchProps) {
  return (
    <label class="switch">
      <input type="checkbox" role="switch" checked={on} {...(describedBy === undefined ? {} : { 'aria-describedby': describedBy })} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span class="switch-track" aria-hidden="true" />
      <span>{label}</span>
    </label>
  );
}

export interface StepperProps {
  readonly label: string;
  /** The value in words, as the player reads it. */
  readonly value: string;
  readonly less: string;
  readonly more: string;
  /** What the buttons do; left out at the end of the scale. */
  readonly onLess?: () => void;
  readonly onMore?: () => void;
}

/** A value with a button to either side: no dragging, and every step is one tap. The buttons stay in the tab order at the ends. */
export function Stepper({ label, value, less, more, onLess, onMore }: StepperProps) {
  const id = useId();
  return (
    <div class="stepper" role="group" aria-labelledby={id}>
      <span class="stepper-label" id={id}>{label}</span>
      <span class="stepper-row">
        <Button icon={Minus} idle={onLess === undefined} onPress={() => onLess?.()}>{less}</Button>
        <output class="stepper-value">{value}</output>
        <Button icon={Plus} idle={onMore === undefined} onPress={() => onMore?.()}>{more}</Button>
      </span>
    </div>
  );
}

export interface SteppedSliderProps<Value extends number> {
  readonly label: string;
  /** The value in words, as the player reads and hears it. */
  readonly said: string;
  readonly less: string;
  readonly more: string;
  /** From least to most, evenly apart. */
  readonly scale: readonly Value[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** A native slider between two buttons: it is drawn, tapped or moved by arrow keys by whoever can, and every step is one tap beside it for everybody else. */
export function SteppedSlider<Value extends number>({ label, said, less, more, scale, value, onChange }: SteppedSliderProps<Value>) {
  const id = useId();
  const at = Math.max(0, scale.indexOf(value));
  const to = (place: number): void => {
    const next = scale[place];
    if (next !== undefined) onChange(next);
  };
  return (
    <div class="stepper" role="group" aria-labelledby={id}>
      <span class="stepper-label" id={id}>{label}</span>
      <span class="stepper-row">
        <Button icon={Minus} idle={at === 0} onPress={() => to(at - 1)}>{less}</Button>
        <input
          class="stepper-slider" type="range" min={0} max={scale.length - 1} step={1} value={at} aria-labelledby={id} aria-valuetext={said}
          onInput={(event) => to(Number(event.currentTarget.value))}
        />
        <Button icon={Plus} idle={at === scale.length - 1} onPress={() => to(at + 1)}>{more}</Button>
      </span>
      <output class="stepper-said">{said}</output>
    </div>
  );
}

export interface SliderProps {
  readonly label: string;
  /** From 0 to 1. */
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly disabled?: boolean;
}

/** A native slider in steps of a tenth. */
export function Slider({ label, value, onChange, disabled = false }: SliderProps) {
  return (
    <label class="slider">
      <span>{label}</span>
      <input type="range" min={0} max={10} step={1} value={Math.round(value * 10)} disabled={disabled} onInput={(event) => onChange(Number(event.currentTarget.value) / 10)} />
    </label>
  );
}
