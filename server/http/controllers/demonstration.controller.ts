import { Body, Controller, Get, Headers, HttpCode, Post, Put } from '@nestjs/common';
import { Installation } from '../../installation.js';
import { demonstrationView, playYear, setClock } from '../../views/demonstration.js';
import { Permits } from '../permits.js';
import { shaped } from '../shaped.js';
import type { ClockSetting, ClockView, Demonstration, PlayedYearView } from '../types.js';

@Controller('api')
export class DemonstrationController {
  constructor(private readonly installation: Installation) {}

  @Get('demonstration')
  @Permits('public')
  demonstration(@Headers('accept-language') language: string | undefined): Promise<Demonstration> {
    return demonstrationView(this.installation, language);
  }

  @Post('demonstration/year')
  @HttpCode(202)
  @Permits('demonstration')
  playYear(): Promise<PlayedYearView> {
    return playYear(this.installation);
  }

  @Put('clock')
  @Permits('demonstration')
  setClock(@Body(shaped('clockSetting')) { now }: ClockSetting): Promise<ClockView> {
    return setClock(this.installation, now);
  }
}
