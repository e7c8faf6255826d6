import { Controller, Get } from '@nestjs/common';
import { Installation } from '../../installation.js';
import { healthView } from '../../views/health.js';
import { Permits } from '../permits.js';
import type { Health } from '../types.js';

@Controller('api/health')
export class HealthController {
  constructor(private readonly installation: Installation) {}

  @Get()
  @Permits('public')
  health(): Promise<Health> {
    return healthView(this.installation);
  }
}
