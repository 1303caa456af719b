// expects: @angular-eslint/template/click-events-have-key-events, @angular-eslint/template/alt-text, @angular-eslint/component-selector
import { Component } from '@angular/core';

@Component({
  selector: 'wrong-prefix',
  template: `<div (click)="open()">Apri</div>
    <img src="logo.svg" />`,
})
export class CannotBeReachedByKeyboard {
  protected open(): void {
    return;
  }
}
