import { Controller, Get } from '@nestjs/common';
import { Installation } from '../../installation.js';
import { healthView } from '../../views/health.js';
import { readinessView } from '../../views/readiness.js';
import { Permits } from '../permits.js';
import type { Health, Readiness } from '../types.js';

@Controller('api')
export class HealthController {
  constructor(private readonly installation: Installation) {}

  @Get('health')
  @Permits('public')
  health(): Health {
    return healthView(this.installation);
  }

  @Get('ready')
  @Permits('public')
  ready(): Promise<Readiness> {
    return readinessView(this.installation);
  }
}
